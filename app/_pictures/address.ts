type Person = { id: string; pictureVersion: string | null };
type Place = { slug: string; logoVersion: string | null };

/** Where someone's picture is, or null while they have none. With its version in it, so that browsers keep it for good. */
export const pictureOf = ({ id, pictureVersion }: Person) =>
  pictureVersion ? `/api/pictures/${id}?v=${pictureVersion}` : null;

/** The same for a workspace's logo. */
export const logoOf = ({ slug, logoVersion }: Place) => (logoVersion ? `/api/logos/${slug}?v=${logoVersion}` : null);
