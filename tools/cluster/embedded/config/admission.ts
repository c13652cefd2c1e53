import type { ClusterPlan } from '../plan.ts'
import { join } from 'node:path'

const MODES = ['enforce', 'audit', 'warn']

/** Where the API server reads what it lets in. */
export const admissionFile = (plan: ClusterPlan): string => join(plan.stateFolder, 'admission.yaml')

/** A namespace without labels takes no pod that may do more than the restricted Pod Security standard allows; the cluster's own one is exempt. */
export function admissionConfig(): object {
  const defaults = Object.fromEntries(MODES.flatMap(mode => [[mode, 'restricted'], [`${mode}-version`, 'latest']]))
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [{
      name: 'PodSecurity',
      configuration: {
        apiVersion: 'pod-security.admission.config.k8s.io/v1',
        kind: 'PodSecurityConfiguration',
        defaults,
        exemptions: { namespaces: ['kube-system'] },
      },
    }],
  }
}
