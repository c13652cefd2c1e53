import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { HARNESS_CHART } from '../staging.ts'

/** The text after an installation, which "helm template" leaves out, as an object. */
const NOTES_OBJECT = `---
kind: Notes
apiVersion: v1
metadata: {name: notes}
text: {{ include "common.notes" . | toJson }}
`

/** Readies the harness of staged charts: no values of its own, the strict schema of the library, and its notes among the objects. */
export async function prepareHarness(chartsFolder: string): Promise<void> {
  const folder = join(chartsFolder, HARNESS_CHART)
  await writeFile(join(folder, 'values.yaml'), '{}\n')
  await writeFile(join(folder, 'values.schema.json'), JSON.stringify(await valuesSchema(LIBRARY_CHART)))
  await writeFile(join(folder, 'templates', 'notes-object.yaml'), NOTES_OBJECT)
}
