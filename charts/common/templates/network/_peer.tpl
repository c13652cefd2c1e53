{{- /* One peer: addresses by cidr, else pods by their app label or labels, in this namespace or in the named one. */ -}}
{{- define "common.network.peer" -}}
{{- if .cidr -}}
ipBlock:
  cidr: {{ .cidr | quote }}
{{- with .except }}
  except:
    {{- include "common.text.list" . | nindent 4 }}
{{- end }}
{{- else -}}
{{- with .namespace -}}
namespaceSelector:
  matchLabels:
    kubernetes.io/metadata.name: {{ . | quote }}
{{ end -}}
{{- with merge (dict) (.app | empty | ternary dict (dict "app" .app)) (.labels | default dict) -}}
podSelector:
  matchLabels:
    {{- include "common.text.map" . | nindent 4 }}
{{- end -}}
{{- end -}}
{{- end -}}
