import { z } from "zod";
import { PICTURE } from "./picture";

/** One uploaded file, of at most 1 MB; what it holds is looked at when it is encoded. */
export const PictureInput = z
  .file()
  .min(1, "pictureMissing")
  .max(PICTURE.maxBytes, "pictureHeavy")
  .refine((file) => file.name.length <= 255, "pictureKind");
