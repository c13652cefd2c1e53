import type { Container, Pod } from '../cluster/wire.ts'
import { HIDDEN, maskArguments } from './mask-text.ts'

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration'

type Handler = NonNullable<NonNullable<Container['lifecycle']>['preStop']>

/**
 * A pod as it may be shown: no literal values of the environment, no values of request headers, no arguments that
 * look like passwords, and none of the bookkeeping that repeats all of them.
 */
export function withoutSecrets(pod: Pod): Pod {
  const { managedFields: _, annotations, ...metadata } = pod.metadata ?? {}
  const { [LAST_APPLIED]: __, ...shownAnnotations } = annotations ?? {}
  const hasAnnotations = Object.keys(shownAnnotations).length > 0
  return {
    ...pod,
    metadata: {
      ...metadata,
      ...(hasAnnotations && { annotations: shownAnnotations }),
    },
    ...(pod.spec && { spec: cleanSpec(pod.spec) }),
  }
}

function cleanSpec(spec: NonNullable<Pod['spec']>): NonNullable<Pod['spec']> {
  return {
    ...spec,
    containers: spec.containers.map(cleanContainer),
    ...(spec.initContainers && { initContainers: spec.initContainers.map(cleanContainer) }),
    ...(spec.ephemeralContainers && { ephemeralContainers: spec.ephemeralContainers.map(cleanContainer) }),
  }
}

function cleanContainer<C extends Omit<Container, 'resources'>>(container: C): C {
  const { env, command, args, startupProbe, readinessProbe, livenessProbe, lifecycle } = container
  return {
    ...container,
    ...(env && { env: env.map(each => each.value === undefined ? each : { ...each, value: HIDDEN }) }),
    ...(command && { command: maskArguments(command) }),
    ...(args && { args: maskArguments(args) }),
    ...(startupProbe && { startupProbe: cleanHandler(startupProbe) }),
    ...(readinessProbe && { readinessProbe: cleanHandler(readinessProbe) }),
    ...(livenessProbe && { livenessProbe: cleanHandler(livenessProbe) }),
    ...(lifecycle && { lifecycle: {
      ...lifecycle,
      ...(lifecycle.postStart && { postStart: cleanHandler(lifecycle.postStart) }),
      ...(lifecycle.preStop && { preStop: cleanHandler(lifecycle.preStop) }),
    } }),
  }
}

function cleanHandler<H extends Pick<Handler, 'httpGet' | 'exec'>>(handler: H): H {
  const { httpGet, exec } = handler
  return {
    ...handler,
    ...(httpGet?.httpHeaders && { httpGet: { ...httpGet, httpHeaders: httpGet.httpHeaders.map(({ name }) => ({ name, value: HIDDEN })) } }),
    ...(exec?.command && { exec: { ...exec, command: maskArguments(exec.command) } }),
  }
}
