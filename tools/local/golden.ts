import type { Deployment, KubeObject } from '@todo-chatbot/cluster-sim'
import { readFile } from 'node:fs/promises'
import { parseAllDocuments } from 'yaml'
import { fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'

export const NAMESPACE = 'todo-chatbot'

/** What `helm template` printed, as objects in the application's namespace; hooks, such as tests, are not installed. */
export function parseRender(text: string): KubeObject[] {
  return parseAllDocuments(text)
    .map(document => document.toJS() as KubeObject | null)
    .filter(object => object !== null)
    .filter(object => object.metadata.annotations?.['helm.sh/hook'] === undefined)
    .map(object => ({
      ...object,
      metadata: { namespace: NAMESPACE, ...object.metadata },
    }))
}

/** The committed render of a chart's dev overlay. */
export async function readGolden(chart: string): Promise<KubeObject[]> {
  const file = fromRoot('charts', chart, 'golden', 'dev.yaml')
  try {
    return parseRender(await readFile(file, 'utf8'))
  }
  catch (error) {
    throw new UserError(`cannot read ${file}: ${error instanceof Error
      ? error.message
      : error}`)
  }
}

export function deploymentIn(objects: readonly KubeObject[]): Deployment {
  const deployment = objects.find(({ kind }) => kind === 'Deployment')
  if (!deployment)
    throw new TypeError('the render has no Deployment')
  return deployment as Deployment
}
