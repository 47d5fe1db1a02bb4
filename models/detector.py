"""SSDLite on MobileNetV2 out of a TensorFlow.js graph: from after its preprocessor to its twelve last convolutions.

Everything between two convolutions that only scales and shifts is folded into the first. Anchors, boxes and what
follows are the business of whoever runs it.
"""

import json

import numpy as np

from whole_numbers import Graph

EDGE = 300

PICTURE = "Preprocessor/sub"

HEADS = [
    f"BoxPredictor_{map}/{head}/BiasAdd" for head in ("ClassPredictor", "BoxEncodingPredictor") for map in range(6)
]


def convert(member):
    description = json.loads(member("model.json"))
    nodes = {node["name"]: node for node in description["modelTopology"]["node"]}
    converter = Converter(nodes, constants(description["weightsManifest"], member))
    outputs = [converter.value(head)[0] for head in HEADS]
    return converter.graph.model("cocossd", "image", EDGE, outputs)


def constants(manifest, member):
    read = {}
    for group in manifest:
        content = b"".join(member(path) for path in group["paths"])
        at = 0
        for weight in group["weights"]:
            kind = {"float32": np.dtype("<f4"), "int32": np.dtype("<i4")}[weight["dtype"]]
            count = int(np.prod(weight["shape"]))
            read[weight["name"]] = np.frombuffer(content, kind, count, at).reshape(weight["shape"])
            at += count * kind.itemsize
    return read


class Converter:
    def __init__(self, nodes, constants):
        self.nodes, self.constants, self.graph = nodes, constants, Graph()
        self.done = {PICTURE: ("image", EDGE)}

    def value(self, name):
        """The tensor of a node in the new graph, and its edge."""
        if name not in self.done:
            self.done[name] = self.convert(name)
        return self.done[name]

    def convert(self, name):
        node = self.nodes[name]
        if node["op"] == "Relu6":
            source, edge = self.value(node["input"][0])
            return self.graph.clip(source, name), edge
        convolution, scale, shift, others = self.chain(name)
        source, weights = self.nodes[convolution]["input"]
        source, edge = self.value(source)
        weights, groups = self.weights(convolution, weights)
        channels = len(weights)
        weights = weights * np.broadcast_to(scale, channels).reshape(-1, 1, 1, 1).astype(np.float32)
        bias = np.broadcast_to(shift, channels)
        others = [self.value(other)[0] for other in others]
        edge = self.graph.convolution(source, convolution, weights, bias, self.stride(convolution), edge, groups)
        output = convolution
        for other in others:
            output = self.graph.add("Add", [output, other], name)
        return output, edge

    def chain(self, name):
        """A convolution, what scales and shifts its outcome, and what else is added to that."""
        node = self.nodes[name]
        kind, inputs = node["op"], node["input"]
        if kind in ("Conv2D", "DepthwiseConv2dNative"):
            return name, np.float32(1), np.float32(0), []
        if kind == "FusedBatchNorm":
            convolution, scale, shift, others = self.chain(inputs[0])
            gamma, beta, mean, variance = (self.constants[constant] for constant in inputs[1:])
            factor = gamma / np.sqrt(variance + np.float32(node["attr"]["epsilon"]["f"]))
            return convolution, scale * factor, (shift - mean) * factor + beta, others
        fixed = [self.constants[source] for source in inputs if source in self.constants]
        moving = sorted((source for source in inputs if source not in self.constants), key=self.is_shared)
        convolution, scale, shift, others = self.chain(moving[0])
        if kind == "Mul":
            return convolution, scale * fixed[0], shift * fixed[0], others
        if kind in ("Add", "AddN", "BiasAdd"):
            return convolution, scale, shift + sum(fixed), others + moving[1:]
        raise ValueError(f"{kind} {name}")

    def is_shared(self, name):
        """Whether more than one node needs this value as it is."""
        return sum(name in node.get("input", []) for node in self.nodes.values()) > 1

    def weights(self, convolution, name):
        """Output channels first, and the number of groups."""
        weights = self.constants[name]
        if self.nodes[convolution]["op"] == "DepthwiseConv2dNative":
            return weights.transpose(2, 3, 0, 1), weights.shape[2]
        return weights.transpose(3, 2, 0, 1), 1

    def stride(self, convolution):
        return int(self.nodes[convolution]["attr"]["strides"]["list"]["i"][1])
