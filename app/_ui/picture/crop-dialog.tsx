"use client";

import { useState } from "react";
import Cropper from "react-easy-crop";
import { Button } from "../button";
import { DialogFrame } from "../dialog-frame";
import type { Area } from "./draw";
import type { PictureWords } from "./picture-picker";

type Props = {
  source: string;
  round: boolean;
  words: PictureWords;
  pending: boolean;
  onSave: (area: Area) => void;
  onClose: () => void;
};

/** Chooses the square of a picture that is kept: with the pointer, two fingers, or the arrow keys and the slider. */
export default function CropDialog({ source, round, words, pending, onSave, onClose }: Props) {
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const least = round ? 1 : 0.5;
  return (
    <DialogFrame title={words.title} description={words.hint} onClose={onClose}>
      <div className="relative h-72 overflow-hidden rounded-md bg-sunken">
        <Cropper
          image={source}
          crop={crop}
          zoom={zoom}
          minZoom={least}
          maxZoom={4}
          aspect={1}
          cropShape={round ? "round" : "rect"}
          objectFit={round ? "cover" : "contain"}
          restrictPosition={round}
          showGrid={false}
          keyboardStep={4}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_, pixels) => setArea(pixels)}
          cropperProps={{ role: "group", "aria-label": words.area }}
        />
      </div>
      <label className="mt-4 flex items-center gap-3">
        <span className="font-medium">{words.zoom}</span>
        <input
          type="range"
          className="flex-1 accent-spruce"
          min={least}
          max={4}
          step={0.05}
          value={zoom}
          onChange={(event) => setZoom(event.target.valueAsNumber)}
        />
      </label>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button variant="primary" pending={pending} onClick={() => area && onSave(area)}>
          {words.save}
        </Button>
      </div>
    </DialogFrame>
  );
}
