import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fromRoot } from '../../lib/paths.ts'
import { runTool } from '../../toolchain/index.ts'
import { LIBRARY_CHART } from '../names.ts'
import { EXAMPLES } from './names.ts'

/** Built dependencies lie in a folder called charts inside a chart. */
const isBuilt = (path: string) => basename(path) === 'charts'

async function copyAndBuild(helm: string, workspace: string): Promise<string> {
  const examples = join(workspace, 'examples')
  await cp(fromRoot('charts', LIBRARY_CHART), join(workspace, 'charts', LIBRARY_CHART), { recursive: true })
  await cp(fromRoot('examples'), examples, { recursive: true, filter: path => !isBuilt(path) })
  await Promise.all(EXAMPLES.map(example => runTool(helm, ['dependency', 'build', '--skip-refresh', join(examples, example)])))
  return examples
}

/**
 * Copies the examples and the library as they are in the working tree into a new temporary folder, and has Helm build the
 * dependencies as the locks say. Gives the folder of the examples; `removeStagedExamples` removes it.
 */
export async function stageExamples(helm: string): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-examples-'))
  try {
    return await copyAndBuild(helm, workspace)
  }
  catch (error) {
    await rm(workspace, { recursive: true, force: true })
    throw error
  }
}

/** Removes what `stageExamples` made. */
export function removeStagedExamples(examples: string): Promise<void> {
  return rm(join(examples, '..'), { recursive: true, force: true })
}

/** Runs work on staged examples and removes them again. */
export async function withStagedExamples<T>(helm: string, work: (examples: string) => Promise<T>): Promise<T> {
  const examples = await stageExamples(helm)
  try {
    return await work(examples)
  }
  finally {
    await removeStagedExamples(examples)
  }
}
