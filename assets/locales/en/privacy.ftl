# Hints on sensitive text, the preview, erasing
