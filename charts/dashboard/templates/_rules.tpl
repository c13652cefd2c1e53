{{- /*
What the dashboard may do: read, and ask who somebody is and what they may see. No secrets, no logs, no exec.
Takes true for the whole cluster, false for one namespace (no nodes; reviews are not namespaced, so they cannot be granted).
*/ -}}
{{- define "dashboard.rules" -}}
{{- $read := "[get, list, watch]" -}}
- apiGroups: [""]
  resources: [events{{ if . }}, nodes{{ end }}, pods, services]
  verbs: {{ $read }}
- apiGroups: [apps]
  resources: [daemonsets, deployments, replicasets, statefulsets]
  verbs: {{ $read }}
- apiGroups: [autoscaling]
  resources: [horizontalpodautoscalers]
  verbs: {{ $read }}
- apiGroups: [batch]
  resources: [jobs]
  verbs: {{ $read }}
- apiGroups: [discovery.k8s.io]
  resources: [endpointslices]
  verbs: {{ $read }}
- apiGroups: [metrics.k8s.io]
  resources: [{{ if . }}nodes, {{ end }}pods]
  verbs: {{ $read }}
- apiGroups: [policy]
  resources: [poddisruptionbudgets]
  verbs: {{ $read }}
{{- if . }}
- apiGroups: [authentication.k8s.io]
  resources: [tokenreviews]
  verbs: [create]
- apiGroups: [authorization.k8s.io]
  resources: [subjectaccessreviews]
  verbs: [create]
{{- end }}
{{- end -}}
