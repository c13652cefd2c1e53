{{- /*
The rule for DNS. Takes what network.to.dns says: true is the cluster's server in kube-system and the node-local cache, a peer answers
instead of them, false is nothing. Names are asked for by UDP, and by TCP where the answer is long.
*/ -}}
{{- define "common.network.dns" -}}
{{- if kindIs "map" . -}}
- to:
    - {{ include "common.network.peer" . | nindent 6 | trim }}
  ports:
{{- range $_, $port := .ports | default (dict "dns" 53) }}
    - port: {{ int $port }}
      protocol: UDP
    - port: {{ int $port }}
      protocol: TCP
{{- end }}
{{- else if . -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
    - ipBlock:
        cidr: 169.254.20.10/32
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end -}}
{{- end -}}
