import { createElement } from "react";
import { PartyCell } from "#features/informed-parties/components/party-cell.tsx";
import { PartyHeading } from "#features/informed-parties/components/party-heading.tsx";
import type { PartyCount } from "#features/informed-parties/queries.ts";
import { matrixHref } from "#features/obligations/matrix/components/matrix-href.ts";
import type { BesideColumn } from "#features/obligations/matrix/components/matrix-view.ts";
import type { MatrixAsked } from "#features/obligations/matrix/schema.ts";
import type { Translate } from "#lib/translate.ts";

type Props = {
  loaded: { readonly asked: MatrixAsked; readonly partiesOf: (exposureId: string) => PartyCount };
  t: Translate;
};

/** Whom each organisation informs although no law sets a time. */
export function partyColumn({ loaded: { asked, partiesOf }, t }: Props): BesideColumn {
  return {
    key: "parties",
    heading: createElement(PartyHeading, { t }),
    cellOf: ({ exposureId }) =>
      createElement(PartyCell, {
        count: partiesOf(exposureId),
        href: matrixHref("", asked, { inform: exposureId, why: undefined, each: undefined }),
        open: exposureId === asked.inform ? "open" : "closed",
        t,
      }),
  };
}
