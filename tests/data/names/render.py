#!/usr/bin/env python3
"""Draws the pictures with text of the grading set: pages of `seen_pages` and `unseen_pages`, in headless Chromium.

    python3 render.py [NAME ...]

Needs Chromium, Pillow, and the fonts of Debian's fonts-dejavu, -inter, -jetbrains-mono, -lato, -liberation,
-noto-core, -open-sans and -roboto-unhinted. Screens become PNG; what stands for a photograph of paper or of a sign is
laid askew on a ground, lit unevenly, blurred, made noisy, and becomes JPEG.
"""

import pathlib
import random
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops, ImageDraw, ImageFilter

import seen_pages
import unseen_pages

HERE = pathlib.Path(__file__).parent
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"]


def screenshot(html, width, height):
    """The page as a picture of so many pixels."""
    with tempfile.TemporaryDirectory() as folder:
        page, shot = pathlib.Path(folder, "page.html"), pathlib.Path(folder, "page.png")
        page.write_text("<!doctype html><meta charset=utf-8><style>body{margin:0}*{box-sizing:border-box}</style>" + html)
        # Chromium's window has a least width; a part of it is cut out.
        size = f"--window-size={max(width, 600)},{height + 120}"
        subprocess.run(
            ["chromium", *FLAGS, f"--user-data-dir={folder}/profile", size, f"--screenshot={shot}", page.as_uri()],
            check=True, capture_output=True,
        )
        return Image.open(shot).convert("RGB").crop((0, 0, width, height))


def photographed(paper, seed):
    """The same paper, as a hand-held camera sees it on a table or a wall."""
    dice = random.Random(seed)
    width, height = paper.size
    margin = max(width, height) // 12
    size = (width + 2 * margin, height + 2 * margin)
    ground = Image.new("RGB", size, dice.choice([(116, 88, 64), (92, 98, 104), (150, 142, 128), (60, 72, 60)]))
    grain = Image.effect_noise((size[0] // 6, size[1]), 40).resize(size)
    ground = ImageChops.multiply(ground, Image.merge("RGB", [grain.point(lambda v: min(255, v + 90))] * 3))
    ground.paste(paper, (margin, margin))
    ground = ground.rotate(dice.uniform(-2.2, 2.2), Image.BICUBIC, fillcolor=(96, 84, 70))
    light = Image.linear_gradient("L").resize(size).rotate(dice.choice([0, 90, 180]), expand=False)
    light = light.point(lambda v: 178 + v * 70 // 255)
    ground = ImageChops.multiply(ground, Image.merge("RGB", [light] * 3)).filter(ImageFilter.GaussianBlur(0.7))
    noise = Image.merge("RGB", [Image.effect_noise(size, 9) for _ in range(3)])
    ground = ImageChops.add(ground, noise, scale=1, offset=-128)
    ground.thumbnail((1280, 1280), Image.LANCZOS)
    return ground


def draw(folder, name, page):
    picture = screenshot(page["html"], *page["size"])
    target = HERE / folder / name
    if page.get("photographed"):
        photographed(picture, name).save(target.with_suffix(".jpg"), quality=80, optimize=True)
    else:
        picture = picture.quantize(128, dither=Image.Dither.NONE) if page.get("few_colors", True) else picture
        picture.save(target.with_suffix(".png"), optimize=True)


def main():
    wanted = set(sys.argv[1:])
    for folder, pages in [("seen", seen_pages.PAGES), ("unseen", unseen_pages.PAGES)]:
        (HERE / folder).mkdir(exist_ok=True)
        for name, page in pages.items():
            if not wanted or name in wanted:
                draw(folder, name, page)
                print(folder, name)


if __name__ == "__main__":
    main()
