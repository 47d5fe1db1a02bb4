#!/usr/bin/env python3
"""Shrinks the photographs of the grading set from the unpacked packages that README.md lists.

    python3 photos.py FOLDER

FOLDER holds one folder for each package, named after it. Needs Pillow and pillow-heif. GCompris keeps its pictures in
Qt resource files; they are unpacked first, with `rcc --reverse` for instance.
"""

import pathlib
import sys

import pillow_heif
from PIL import Image, ImageOps

HERE = pathlib.Path(__file__).parent
SKIMAGE = "scikit-image/skimage/data/"
LOMIRI = "lomiri-wallpapers-16.04/usr/share/backgrounds/"
SORTED = "gcompris-qt-data/activities/categorization/resource/images/"
WILD = "gcompris-qt-data/activities/explore_world_animals/resource/animals/"

SEEN = {
    "astronaut": SKIMAGE + "astronaut.png", "bricks": SKIMAGE + "brick.png", "cameraman": SKIMAGE + "camera.png",
    "cat": SKIMAGE + "chelsea.png", "clock": SKIMAGE + "clock_motion.png", "coffee": SKIMAGE + "coffee.png",
    "coins": SKIMAGE + "coins.png", "grass": SKIMAGE + "grass.png", "gravel": SKIMAGE + "gravel.png",
    "galaxies": SKIMAGE + "hubble_deep_field.jpg", "retina": SKIMAGE + "retina.jpg", "rocket": SKIMAGE + "rocket.jpg",
    "pagoda": "scikit-learn/sklearn/datasets/images/china.jpg", "dahlia": "scikit-learn/sklearn/datasets/images/flower.jpg",
    "starfish": "exif-parser/test/starfish.jpg",
    "fig": LOMIRI + "Picture_0B_by_freespace.jpg", "brushes": LOMIRI + "Picture_1A_by_freespace.jpg",
    "wine": LOMIRI + "Wine_by_Jakkub_Mede.jpg", "meadow": LOMIRI + "aitzgorri_by_Aitzol_Berasategi.jpg",
    "dogs": LOMIRI + "friends_by_Aitzol_Berasategi.jpg", "stream": LOMIRI + "life_by_Aitzol_Berasategi.jpg",
    "peaks": LOMIRI + "picosdeeuropa_by_Aitzol_Berasategi.jpg", "dandelions": LOMIRI + "seeding_by_Clements_Engelhardt.jpg",
    "sunset": LOMIRI + "sunset_by_Aitzol_Berasategi.jpg",
}

UNSEEN = {
    "great-wall": SORTED + "monuments/greatWall.webp", "pisa": SORTED + "monuments/leaningTowerOfPisa.webp",
    "louvre": SORTED + "monuments/leMusee.webp", "rushmore": SORTED + "monuments/mountRushmore.webp",
    "winter-palace": SORTED + "monuments/zimniPalace.webp", "bucket": SORTED + "others/bucket.webp",
    "cup": SORTED + "others/buffetset.webp", "igloo": SORTED + "others/igloo.webp", "pan": SORTED + "others/pan.webp",
    "pencil": SORTED + "others/pencil.webp", "volleyball": SORTED + "others/volleyball.webp",
    "windmill-stone": SORTED + "renewable/windmill.webp", "windmill-brick": SORTED + "renewable/windmill7.webp",
    "windmill-wood": SORTED + "renewable/windmill12.webp", "tape-measure": SORTED + "tools/measuringTape3.webp",
    "nail-clipper": SORTED + "tools/nailCutter.webp", "pliers": SORTED + "tools/plier1.webp",
    "scissors": SORTED + "tools/scissors2.webp", "screwdriver": SORTED + "tools/screwDriver.webp",
    "wrench": SORTED + "tools/wrench.webp", "moose": WILD + "moose.webp", "crocodile": WILD + "crocodile.webp",
    "panda": WILD + "panda.webp", "pug": "pillow-heif/tests/images/heif/zPug_3.heic",
    "potted-plant": "pillow-heif/tests/images/heif_other/spatial_photo.heic", "rose": "libjpeg-turbo/testimages/testorig.jpg",
}


def main():
    pillow_heif.register_heif_opener()
    packages = pathlib.Path(sys.argv[1])
    for folder, photos in [("seen", SEEN), ("unseen", UNSEEN)]:
        for name, source in photos.items():
            photo = ImageOps.exif_transpose(Image.open(packages / source)).convert("RGB")
            photo.thumbnail((1024, 1024), Image.LANCZOS)
            photo.save(HERE / folder / f"photo-{name}.jpg", quality=82, optimize=True)


if __name__ == "__main__":
    main()
