const DIGEST_LENGTH = 8

/** Name and tag without registry and folders; a digest is cut to where people still recognise it. */
export function shortImage(image: string): string {
  const [name = '', digest] = (image.split('/').at(-1) ?? '').split('@sha256:')
  return digest === undefined
    ? name
    : `${name}@${digest.slice(0, DIGEST_LENGTH)}`
}
