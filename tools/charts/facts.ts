import type { ChartFacts, ProbeFacts, ServiceFacts } from './expectations.ts'
import type { Deployment, KubernetesObject, Service } from './kubernetes.ts'
import { isConfigMap, isDeployment, isService } from './kubernetes.ts'

type Container = Deployment['spec']['template']['spec']['containers'][number]

function only<T>(items: T[], what: string): T {
  const [item] = items
  if (item === undefined || items.length > 1)
    throw new Error(`expected one ${what}, found ${items.length}`)
  return item
}

function probeFacts({ httpGet, periodSeconds, timeoutSeconds, failureThreshold }: Container['livenessProbe']): ProbeFacts {
  return {
    path: httpGet?.path ?? '',
    periodSeconds,
    timeoutSeconds,
    failureThreshold,
  }
}

function serviceFacts({ spec }: Service): ServiceFacts {
  const { port, nodePort } = only(spec.ports, 'port of a Service')
  return {
    type: spec.type,
    port,
    ...(nodePort !== undefined && { nodePort }),
    selector: spec.selector,
  }
}

function containerFacts({ image, ports = [], resources, livenessProbe, readinessProbe }: Container) {
  const { requests, limits } = resources
  return {
    image,
    containerPort: only(ports, 'container port').containerPort,
    requests: { cpu: requests.cpu ?? '', memory: requests.memory ?? '' },
    limits: { cpu: limits.cpu ?? '', memory: limits.memory ?? '' },
    liveness: probeFacts(livenessProbe),
    readiness: probeFacts(readinessProbe),
  }
}

/** The facts of one chart, read from its objects: those of a render, or those that a cluster returns. */
export function factsOf(objects: KubernetesObject[]): ChartFacts {
  const deployment = only(objects.filter(isDeployment), 'Deployment')
  const config = only(objects.filter(isConfigMap), 'ConfigMap')
  const { containers, securityContext } = deployment.spec.template.spec
  return {
    deployment: deployment.metadata.name,
    selector: deployment.spec.selector.matchLabels,
    ...containerFacts(only(containers, 'container')),
    services: Object.fromEntries(objects.filter(isService).map(service => [
      service.metadata.name,
      serviceFacts(service),
    ])),
    configMap: config.metadata.name,
    configKeys: Object.keys(config.data).sort(),
    user: securityContext.runAsUser,
    group: securityContext.runAsGroup,
    sysctls: Object.fromEntries((securityContext.sysctls ?? []).map(({ name, value }) => [name, value])),
  }
}
