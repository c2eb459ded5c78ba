/** Loaded before the application: each of its answers is compressed by us, since Next does it piece by piece. */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { compressAnswer } from "./compress-answer.ts";

type Started = { readonly request: IncomingMessage; readonly response: ServerResponse };

subscribe("http.server.request.start", (started) => {
  const { request, response } = started as Started;
  compressAnswer(request, response);
});
