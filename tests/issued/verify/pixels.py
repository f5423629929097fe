"""`again`: a PNG packed in another way, with each of its pixels the same, as other programs save it."""

import io

from matplotlib import image


def again(picture):
    pixels = image.imread(io.BytesIO(picture), format="png")
    stream = io.BytesIO()
    image.imsave(stream, pixels, format="png", metadata={"Software": "another"})
    return stream.getvalue()
