/** What builds images: Docker or buildah. */
export interface Engine {
  name: string
  /** Whether the engine holds the image, or can get it from a registry. */
  canGet: (image: string) => Promise<boolean>
  has: (image: string) => Promise<boolean>
  build: (order: BuildOrder) => Promise<void>
  /** Makes an image of one layer from a tar of a root file system. */
  importRoot: (archive: string, image: string) => Promise<void>
  sizeBytes: (image: string) => Promise<number>
  /** Writes one archive in Docker's format that holds the image under all its names. */
  save: (images: readonly string[], archive: string) => Promise<void>
}

export interface BuildOrder {
  context: string
  dockerfile?: string
  target?: string
  args?: Record<string, string>
  images: readonly string[]
}

/** The command line that Docker's and buildah's `build` have in common. */
export function buildArguments({ context, dockerfile, target, args = {}, images }: BuildOrder): string[] {
  return [
    ...(dockerfile
      ? ['--file', dockerfile]
      : []),
    ...(target
      ? ['--target', target]
      : []),
    ...Object.entries(args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
    ...images.flatMap(image => ['--tag', image]),
    context,
  ]
}
