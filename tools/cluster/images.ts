import { buildImages } from '../images/index.ts'

/** An image as a file that container runtimes load; it has the name of the chart that runs it. */
export interface ImageArchive { name: string, file: string }

/** The platform's images, built where their sources changed. */
export async function imageArchives(): Promise<ImageArchive[]> {
  return (await buildImages()).map(({ name, archivePath }) => ({ name, file: archivePath }))
}
