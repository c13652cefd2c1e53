import type { GeneratedFile } from '../../generated-file.ts'
import { readFile } from 'node:fs/promises'
import { fromRoot } from '../../../lib/paths.ts'
import { step } from '../../../lib/progress.ts'
import { measure } from './measure.ts'
import { withComparison } from './page.ts'
import { comparedSubjects } from './subjects.ts'

const PAGE = fromRoot('docs', 'charts.md')

/** The page on charts, with what the examiners say of ours and of the one that `helm create` makes. */
export async function comparisonFiles(helm: string): Promise<GeneratedFile[]> {
  const measurements = await step('comparing with helm create', async () => measure(await comparedSubjects(helm)))
  return [{ path: PAGE, content: withComparison(await readFile(PAGE, 'utf8'), measurements) }]
}
