"""Weights stored as whole numbers of eight bits, one scale for each output channel."""

import numpy as np
from onnx import helper, numpy_helper


class Graph:
    """An ONNX graph under way."""

    def __init__(self):
        self.nodes, self.tensors = [], []
        self.store("lowest", np.float32(0))
        self.store("highest", np.float32(6))

    def store(self, name, array):
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, inputs, output, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def weights(self, name, weights):
        """Stores float weights, output channels first; rounding is to the nearest, halves to even."""
        rest = tuple(range(1, weights.ndim))
        scale = np.maximum(np.abs(weights).max(axis=rest), 1e-12).astype(np.float32) / np.float32(127)
        spread = scale.reshape(-1, *(1 for _ in rest))
        whole = np.clip(np.round(weights / spread), -127, 127).astype(np.int8)
        self.store(name + "_q", whole)
        self.store(name + "_s", scale)
        self.store(name + "_z", np.zeros(len(scale), np.int8))
        return self.add("DequantizeLinear", [name + "_q", name + "_s", name + "_z"], name, axis=0)

    def convolution(self, source, output, weights, bias, stride, edge, groups=1):
        """With the padding that TensorFlow calls SAME; gives the edge of what comes out."""
        kernel = weights.shape[-1]
        out = -(-edge // stride)
        pad = max((out - 1) * stride + kernel - edge, 0)
        before, after = pad // 2, pad - pad // 2
        inputs = [source, self.weights(output + "_w", weights), self.store(output + "_b", bias.astype(np.float32))]
        self.add(
            "Conv",
            inputs,
            output,
            group=groups,
            kernel_shape=[kernel, kernel],
            pads=[before, before, after, after],
            strides=[stride, stride],
        )
        return out

    def clip(self, source, output):
        """ReLU6."""
        return self.add("Clip", [source, "lowest", "highest"], output)

    def model(self, name, picture, edge, outputs):
        kind = 1  # float32
        inputs = [helper.make_tensor_value_info(picture, kind, [1, 3, edge, edge])]
        outputs = [helper.make_tensor_value_info(output, kind, None) for output in outputs]
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.tensors)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
        return model.SerializeToString()
