import type { Subject } from '../types.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from '../../../toolchain/run-tool.ts'
import { EXPECTATIONS } from '../../expectations.ts'
import { NAMESPACE, releaseName } from '../../names.ts'
import { render } from '../../render.ts'
import { withStagedCharts } from '../../staging.ts'

const CHART = 'backend'

/** Image and port as ours, the rest as `helm create` leaves it. */
function sameApp(): string[] {
  const { image, containerPort } = EXPECTATIONS[CHART]
  const [repository, tag] = image.split(':')
  return [`image.repository=${repository}`, `image.tag=${tag}`, `service.port=${containerPort}`]
}

/** The chart that `helm create` makes, rendered under the name of our release, with its test pod. */
async function renderCreated(helm: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'helm-create-'))
  const name = releaseName(CHART)
  try {
    await runTool(helm, ['create', name], { cwd: folder })
    return await runTool(helm, ['template', name, join(folder, name), '--namespace', NAMESPACE, ...sameApp().flatMap(setting => ['--set', setting])])
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The chart that Helm starts everybody with, and ours for the same app. */
export async function comparedSubjects(helm: string): Promise<Pick<Subject, 'name' | 'yaml'>[]> {
  const created = await renderCreated(helm)
  return withStagedCharts(async folder => [
    { name: '`helm create`', yaml: created },
    { name: `\`${CHART}\`, defaults`, yaml: await render(helm, folder, CHART) },
    { name: `\`${CHART}\`, production`, yaml: await render(helm, folder, CHART, { overlay: 'prod' }) },
  ])
}
