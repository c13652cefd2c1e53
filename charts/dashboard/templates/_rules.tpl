{{- /*
What the dashboard may do: read, and ask who somebody is and what they may see. No secrets, no logs, no exec.
Takes true for the whole cluster, false for one namespace (no nodes; reviews are not namespaced, so they cannot be granted).
*/ -}}
{{- define "dashboard.rules" -}}
{{- $read := "[get, list, watch]" -}}
apps:
  apiGroups: [apps]
  resources: [daemonsets, deployments, replicasets, statefulsets]
  verbs: {{ $read }}
autoscaling:
  apiGroups: [autoscaling]
  resources: [horizontalpodautoscalers]
  verbs: {{ $read }}
batch:
  apiGroups: [batch]
  resources: [jobs]
  verbs: {{ $read }}
core:
  apiGroups: [""]
  resources: [events{{ if . }}, nodes{{ end }}, pods, services]
  verbs: {{ $read }}
endpoints:
  apiGroups: [discovery.k8s.io]
  resources: [endpointslices]
  verbs: {{ $read }}
metrics:
  apiGroups: [metrics.k8s.io]
  resources: [{{ if . }}nodes, {{ end }}pods]
  verbs: {{ $read }}
policy:
  apiGroups: [policy]
  resources: [poddisruptionbudgets]
  verbs: {{ $read }}
revisions:
  apiGroups: [apps]
  resources: [controllerrevisions]
  verbs: [get, list]
{{- if . }}
subject-access-reviews:
  apiGroups: [authorization.k8s.io]
  resources: [subjectaccessreviews]
  verbs: [create]
token-reviews:
  apiGroups: [authentication.k8s.io]
  resources: [tokenreviews]
  verbs: [create]
{{- end }}
{{- end -}}
