import type { Subject } from '../examine/types.ts'
import { EXAMPLES } from './names.ts'
import { PRODUCTION, renderExample } from './render.ts'
import { withStagedExamples } from './staging.ts'

/** The examples as somebody would deploy them, for the examiners. */
export function exampleSubjects(helm: string): Promise<Subject[]> {
  return withStagedExamples(helm, examples => Promise.all(EXAMPLES.map(async example => ({
    name: `examples/${example}`,
    yaml: await renderExample(helm, examples, example, { set: PRODUCTION[example] }),
    isStrict: true,
  }))))
}
