{{- /* The headless Service of a StatefulSet: a DNS name for each pod, ready or not, so that the pods find each other while they start. */ -}}
{{- define "common.kind.headlessService" -}}
{{- if eq .Values.workload.kind "StatefulSet" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "common.metadata" (dict "context" . "name" (include "common.names.headless" .)) | nindent 2 }}
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    {{- include "common.labels.selector" . | nindent 4 }}
{{- with .Values.ports }}
  ports:
{{- range $name, $port := . }}
    - name: {{ $name | quote }}
      port: {{ int $port }}
      targetPort: {{ $name | quote }}
      protocol: TCP
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}
