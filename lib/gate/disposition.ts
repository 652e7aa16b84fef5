const outside = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * The header under which a browser saves a file by this name (RFC 6266): in plain letters for old ones, in full for the
 * rest. Nothing in the name can end the header, or the folder.
 */
export function disposition(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, "-");
  const plain = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/[%;]/g, "_");
  const full = encodeURIComponent(safe).replace(/['()*]/g, outside);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
