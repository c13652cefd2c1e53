import type { Verdict } from './by-subject.ts'
import type { Examiner } from './types.ts'
import { ensureGoTool, ensureSchemas } from '../../toolchain/index.ts'
import { bySubject } from './by-subject.ts'
import { readJson } from './read-json.ts'

/** What kubeconform prints with `-output json -verbose`. */
interface Report { resources: { filename: string, kind: string, name: string, status: string, msg: string }[] }

/** The preamble of kubeconform, which names a file of this machine. */
const PREAMBLE = /^problem validating schema.*?\.json#' *(?:- at '': validation failed *)?(?:- )?/s

const ignored = new Set(['statusSkipped', 'statusEmpty'])

/** Reads what kubeconform says about the objects under one minor version of Kubernetes. */
export function parseKubeconform(report: unknown, minor: string): Verdict[] {
  return (report as Report).resources.filter(({ status }) => !ignored.has(status)).map(({ filename, kind, name, status, msg }) => {
    const message = `${msg.replace(PREAMBLE, '').replaceAll(/\s+/g, ' ')} (Kubernetes ${minor})`
    return status === 'statusValid'
      ? { path: filename, passed: 1, findings: [] }
      : { path: filename, passed: 0, findings: [{ check: 'fields', object: kind ? `${kind}/${name}` : 'a document', message, severity: 'critical' as const }] }
  })
}

/** Whether each field is one that Kubernetes knows, and of the right type, in every minor version that the charts support. */
export const kubeconform: Examiner = {
  name: 'kubeconform',
  isForAll: true,
  examine: async (files) => {
    const program = await ensureGoTool('kubeconform')
    const verdicts: Verdict[] = []
    for (const { minor, locations } of await ensureSchemas()) {
      const schemas = locations.flatMap(location => ['-schema-location', location])
      const report = await readJson(program, ['-strict', '-verbose', '-output', 'json', ...schemas, ...files.map(({ path }) => path)])
      verdicts.push(...parseKubeconform(report, minor))
    }
    return bySubject('kubeconform', files, verdicts)
  },
}
