import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/** The form asks for a first laboratory beside the organisation: left empty, there is none. */
export function shapeRegistration(form: FormObject): Shaped {
  const { lab, department, site, siret, finessEt, ...identity } = form;
  const hasSite = [site, siret, finessEt].some((typed) => typed !== undefined);
  const sites = hasSite
    ? [{ name: site ?? lab ?? "", siret, finessEt, timeZone: identity.timeZone, head: true }]
    : [];
  const isGiven = hasSite || lab !== undefined || department !== undefined;
  const labs = isGiven ? [{ name: lab ?? "", department, sites }] : [];
  return { input: { ...identity, labs }, fieldOf };
}

/** `labs.0.name` is the form's `lab`; of the site, each field but its name has its own. */
function fieldOf(path: string): string {
  const site = /^labs\.0\.sites\.0\.(\w+)$/.exec(path)?.[1];
  if (site !== undefined) return site === "name" ? "site" : site;
  const lab = /^labs\.0\.(\w+)$/.exec(path)?.[1];
  return lab === "name" ? "lab" : (lab ?? path);
}
