export const capacityWords = (load: number, capacity: number | null) =>
  capacity === null ? `${load}, no limit` : capacity === 0 ? "receives nothing" : `${load} of ${capacity}`;
