"""EfficientNet-Lite2 out of a PyTorch file of 2020, read without PyTorch, with batch norm folded in."""

import io
import pickle
import struct
from collections import OrderedDict

import numpy as np

from whole_numbers import Graph

EDGE = 260

# Of the stages: how far the first block of each goes at a step.
STRIDES = [1, 2, 2, 2, 1, 2, 1]

EPSILON = 1e-3


def convert(content):
    state = read(content)
    graph = Graph()
    number = 0

    def convolution(source, weight, norm, stride=1, groups=1, clip=True):
        nonlocal edge, number
        number += 1
        name = f"c{number}"
        weights, bias = folded(state, weight, norm)
        edge = graph.convolution(source, name, weights, bias, stride, edge, groups)
        return graph.clip(name, name + "r") if clip else name

    edge = EDGE
    at = convolution("input", "_conv_stem", "_bn0", stride=2)
    channels, stage = state["_conv_stem.weight"].shape[0], -1
    stages = []
    for block in blocks(state):
        out = state[block + "_project_conv.weight"].shape[0]
        is_first = not stages or stages[-1] != out
        stages.append(out)
        stage += is_first
        stride = STRIDES[stage] if is_first else 1
        source = at
        if block + "_expand_conv.weight" in state:
            at = convolution(at, block + "_expand_conv", block + "_bn0")
        groups = state[block + "_depthwise_conv.weight"].shape[0]
        at = convolution(at, block + "_depthwise_conv", block + "_bn1", stride, groups)
        at = convolution(at, block + "_project_conv", block + "_bn2", clip=False)
        if not is_first:
            at = graph.add("Add", [at, source], at + "s")
    at = convolution(at, "_conv_head", "_bn1")
    at = graph.add("GlobalAveragePool", [at], "pooled")
    at = graph.add("Flatten", [at], "features", axis=1)
    weights = graph.weights("fc_w", state["_fc.weight"])
    bias = graph.store("fc_b", state["_fc.bias"])
    graph.add("Gemm", [at, weights, bias], "logits", transB=1)
    return graph.model("efflite", "input", EDGE, ["logits"])


def blocks(state):
    count = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("_blocks."))
    return [f"_blocks.{number}." for number in range(count)]


def folded(state, weight, norm):
    """A convolution and the batch norm after it as one convolution."""
    gamma, beta = state[norm + ".weight"], state[norm + ".bias"]
    mean, variance = state[norm + ".running_mean"], state[norm + ".running_var"]
    scale = gamma / np.sqrt(variance + np.float32(EPSILON))
    return state[weight + ".weight"] * scale.reshape(-1, 1, 1, 1), beta - mean * scale


class Reader(pickle.Unpickler):
    """Builds nothing but dictionaries and descriptions of tensors."""

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, size, stride, *_: (storage, offset, size, stride)
        if module == "torch" and name.endswith("Storage"):
            return name
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, description):
        _, kind, key, *_ = description
        return kind, key


def read(content):
    """PyTorch's format before zip: four pickles, the keys of the storages, the storages."""
    file = io.BytesIO(content)
    *_, tensors = (Reader(file).load() for _ in range(4))
    kinds = {key: kind for (kind, key), *_ in tensors.values()}
    numbers = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}
    storages = {}
    for key in pickle.load(file):
        (count,) = struct.unpack("<q", file.read(8))
        kind = numbers[kinds[key]]
        storages[key] = np.frombuffer(file.read(count * kind.itemsize), kind)
    return {name: strided(storages, *tensor) for name, tensor in tensors.items()}


def strided(storages, storage, offset, size, stride):
    numbers = storages[storage[1]][offset:]
    bytes_apart = [step * numbers.itemsize for step in stride]
    return np.lib.stride_tricks.as_strided(numbers, size, bytes_apart).copy()
