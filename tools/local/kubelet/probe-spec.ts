/** A probe as a pod template writes it, with the defaults of Kubernetes filled in. */
export interface ProbeSpec {
  path: string
  initialDelayMs: number
  periodMs: number
  timeoutMs: number
  successThreshold: number
  failureThreshold: number
}

export interface ProbeSpecs {
  startup?: ProbeSpec
  liveness?: ProbeSpec
  readiness?: ProbeSpec
}

interface RenderedProbe {
  httpGet?: { path?: string }
  initialDelaySeconds?: number
  periodSeconds?: number
  timeoutSeconds?: number
  successThreshold?: number
  failureThreshold?: number
}

function readProbe(rendered: RenderedProbe): ProbeSpec {
  if (!rendered.httpGet)
    throw new TypeError('local mode knows HTTP probes only')
  return {
    path: rendered.httpGet.path ?? '/',
    initialDelayMs: (rendered.initialDelaySeconds ?? 0) * 1000,
    periodMs: (rendered.periodSeconds ?? 10) * 1000,
    timeoutMs: (rendered.timeoutSeconds ?? 1) * 1000,
    successThreshold: rendered.successThreshold ?? 1,
    failureThreshold: rendered.failureThreshold ?? 3,
  }
}

/** The probes of a rendered container. */
export function readProbes(container: Record<string, unknown>): ProbeSpecs {
  const { startupProbe, livenessProbe, readinessProbe } = container as Record<string, RenderedProbe | undefined>
  return {
    ...(startupProbe && {
      startup: readProbe(startupProbe),
    }),
    ...(livenessProbe && {
      liveness: readProbe(livenessProbe),
    }),
    ...(readinessProbe && {
      readiness: readProbe(readinessProbe),
    }),
  }
}
