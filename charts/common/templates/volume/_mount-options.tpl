{{- /* subPath and readOnly of a mount. Takes a volume of persistence or a mount of extra. */ -}}
{{- define "common.volume.mountOptions" -}}
{{- with .subPath }}
  subPath: {{ . | quote }}
{{- end }}
{{- if or .readOnly (has .type (list "configMap" "secret" "csi" "token")) }}
  readOnly: true
{{- end }}
{{- end -}}
