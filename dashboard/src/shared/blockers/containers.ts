import type { ContainerRow, PodRow } from '../rows.ts'
import type { Evidence, Finder } from './types.ts'
import { explainExitCode } from '../exit-code.ts'

const IMAGE_REASONS = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
])
const CONFIGURATION_REASONS = new Set(['CreateContainerConfigError', 'CreateContainerError', 'RunContainerError'])

export const findImagePull: Finder = ({ pods, words }) => {
  const found = findWaiting(pods, IMAGE_REASONS)
  return found && {
    cause: 'image-pull',
    sentence: words.blockers.imagePull(found.container.image, found.container.name, found.pod.name),
    evidence: [containerEvidence(found.pod, found.container)],
  }
}

export const findConfiguration: Finder = ({ pods, words }) => {
  const found = findWaiting(pods, CONFIGURATION_REASONS)
  return found && {
    cause: 'configuration',
    sentence: words.blockers.configuration(found.container.name, found.pod.name, found.container.message ?? found.container.reason ?? ''),
    evidence: [containerEvidence(found.pod, found.container)],
  }
}

export const findCrash: Finder = ({ pods, words }) => {
  for (const pod of pods) {
    const container = pod.containers.find(each => !each.ready && each.restarts > 0 && each.lastTermination !== null)
    const ended = container?.lastTermination
    if (!container || !ended)
      continue
    return {
      cause: 'crash',
      sentence: words.blockers.crash(container.name, pod.name, ended.exitCode, explainExitCode(ended.exitCode, ended.reason, words.exit), container.restarts),
      evidence: [
        {
          source: 'container',
          object: `Pod ${pod.name}`,
          reason: ended.reason,
          message: `exit code ${ended.exitCode}`,
          at: ended.finishedAt,
        },
        ...(container.reason === null
          ? []
          : [containerEvidence(pod, container)]),
      ],
    }
  }
  return null
}

function findWaiting(pods: readonly PodRow[], reasons: ReadonlySet<string>) {
  for (const pod of pods) {
    const container = pod.containers.find(each => each.reason !== null && reasons.has(each.reason))
    if (container)
      return { pod, container }
  }
  return null
}

function containerEvidence(pod: PodRow, container: ContainerRow): Evidence {
  return {
    source: 'container',
    object: `Pod ${pod.name}`,
    reason: container.reason ?? 'Unknown',
    message: container.message ?? '',
    at: null,
  }
}
