"""Names pictures with the official `openai` client, one after the other, the way a small script does.

    python name_images.py BASE_URL KEY MODEL PICTURE…
    python name_images.py BASE_URL KEY models

Prints a JSON line for each: {"name": …}, {"models": […]}, or {"error": class, "status": …, "body": …}.
"""

import base64
import json
import mimetypes
import sys

import openai

PROMPT = "Describe this image in 2 to 5 words to be used as a filename."


def name_image(client, model, path):
    media_type = mimetypes.guess_type(path)[0]
    with open(path, "rb") as picture:
        encoded = base64.b64encode(picture.read()).decode()
    completion = client.chat.completions.create(
        model=model,
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": PROMPT},
                    {
                        "type": "image_url",
                        "image_url": {"url": f"data:{media_type};base64,{encoded}"},
                    },
                ],
            }
        ],
        max_tokens=30,
    )
    return {"name": completion.choices[0].message.content}


def list_models(client):
    return {"models": [model.id for model in client.models.list()]}


def attempt(ask, *arguments):
    try:
        answer = ask(*arguments)
    except openai.APIError as error:
        answer = {
            "error": type(error).__name__,
            "status": getattr(error, "status_code", None),
            "body": error.response.json() if hasattr(error, "response") else None,
        }
    print(json.dumps(answer))


def main(base_url, key, model, *pictures):
    client = openai.OpenAI(base_url=base_url, api_key=key)
    if model == "models":
        attempt(list_models, client)
    for picture in pictures:
        attempt(name_image, client, model, picture)


main(*sys.argv[1:])
