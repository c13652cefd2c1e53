/** Writes docs/openapi.json from the API's schemas. */
import { writeFile } from 'node:fs/promises'
import { openapiText } from '../../services/api/src/openapi.ts'
import { fromRoot } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { runMain } from '../lib/user-error.ts'

runMain(() => step('docs/openapi.json', async () => writeFile(fromRoot('docs', 'openapi.json'), await openapiText())))
