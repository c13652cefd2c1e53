{{- /* Requests and limits. A key without a value is left out, so that an overlay can lift a limit by writing "". */ -}}
{{- define "common.pod.resources" -}}
{{- range $kind := list "requests" "limits" }}
{{ $kind }}:
{{- range $resource, $quantity := get $.Values.resources $kind }}
{{- if $quantity }}
  {{ $resource }}: {{ $quantity }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
