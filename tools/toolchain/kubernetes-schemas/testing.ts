import type { SchemaFile } from './schema-file.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { ensureGoTool } from '../go-tool.ts'
import { SCHEMA_FILE_TEMPLATE } from './schema-file.ts'

/** What kubeconform says against an object under schemas, or nothing. */
export async function faultsOf(object: object, schemas: SchemaFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schemas-'))
  try {
    await Promise.all(schemas.map(({ name, schema }) => writeFile(join(folder, name), JSON.stringify(schema))))
    const program = await ensureGoTool('kubeconform')
    const { stdout, stderr } = await execa(program, ['-strict', '-schema-location', join(folder, SCHEMA_FILE_TEMPLATE)], { input: JSON.stringify(object), reject: false })
    return stdout + stderr
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
