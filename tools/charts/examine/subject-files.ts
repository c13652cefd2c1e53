import type { Subject, SubjectFile } from './types.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `work` on the subjects as files of a temporary folder that holds nothing else. */
export async function withSubjectFiles<T>(subjects: Pick<Subject, 'name' | 'yaml'>[], work: (files: SubjectFile[], folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-examined-'))
  try {
    const files = await Promise.all(subjects.map(async ({ name, yaml }) => {
      const path = join(folder, `${name.replaceAll(/[^\w.-]/g, '-')}.yaml`)
      await writeFile(path, yaml)
      return { name, path }
    }))
    return await work(files, folder)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
