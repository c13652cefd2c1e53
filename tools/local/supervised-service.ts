import type { ClusterSim, ContainerStatus, KubeObject } from '@todo-chatbot/cluster-sim'
import type { ServiceLog } from './host/log.ts'
import type { LocalService, Place } from './services.ts'
import process from 'node:process'
import { root } from '../lib/paths.ts'
import { NODE_NAME } from './control/node.ts'
import { Workload } from './control/workload.ts'
import { containerEnvironment } from './environment.ts'
import { deploymentIn } from './golden.ts'
import { startChild } from './kubelet/child.ts'
import { systemClock } from './kubelet/clock.ts'
import { ContainerRunner } from './kubelet/container.ts'
import { checkHttp } from './kubelet/http-check.ts'
import { readProbes } from './kubelet/probe-spec.ts'
import { newsOf } from './news.ts'
import { urlOf } from './services.ts'

/** What any process needs of the machine; nothing else of the person's environment reaches the services. */
const INHERITED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LANG',
  'TZ',
]
const DEFAULT_GRACE_SECONDS = 30

export interface ServiceParts {
  sim: ClusterSim
  service: LocalService
  place: Place
  /** The render of its chart. */
  objects: readonly KubeObject[]
  log: ServiceLog
}

export interface SupervisedService {
  service: LocalService
  workload: Workload
  runner: ContainerRunner
  log: ServiceLog
}

function inherited(): Record<string, string> {
  return Object.fromEntries(INHERITED.flatMap(name => process.env[name] === undefined
    ? []
    : [
        [name, process.env[name]],
      ]))
}

/** Ties a process to its pod: the render says how to run and probe it, the simulated cluster shows what it does. */
export function superviseService({ sim, service, place, objects, log }: ServiceParts): SupervisedService {
  const deployment = deploymentIn(objects)
  const { template } = deployment.spec
  const [container] = template.spec.containers
  if (!container)
    throw new TypeError(`the render of ${service.chart} has no container`)
  const workload = new Workload(sim, deployment, NODE_NAME)
  const env = {
    ...inherited(),
    ...containerEnvironment(container, workload.pod, objects),
    ...service.overrides(place),
  }
  const url = urlOf(place.ports[service.name])
  let shown: ContainerStatus | undefined
  const runner: ContainerRunner = new ContainerRunner({
    name: container.name,
    image: container.image,
    pod: `${workload.pod.metadata.name}_${workload.pod.metadata.namespace}`,
    probes: readProbes(container),
    graceMs: Number(template.spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS) * 1000,
    start: () => startChild({
      args: service.args,
      cwd: root,
      env,
      onLine: line => log.line(line),
    }),
    check: probe => checkHttp(`${url}${probe.path}`, probe.timeoutMs),
  }, systemClock, {
    onStatus: (status) => {
      const news = newsOf(shown, status)
      shown = status
      workload.setContainer(status, systemClock.now())
      if (news !== undefined && !runner.isStopping)
        log.print(news)
    },
    onEvent: event => workload.recordEvent(event),
  })
  return { service, workload, runner, log }
}
