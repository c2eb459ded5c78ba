import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Role } from "#lib/scope.ts";
import { getTranslator } from "#lib/translator.ts";
import type { MemberRow } from "../queries.ts";

type Props = { members: readonly MemberRow[]; place: Place; now: Temporal.Instant };

const TONES = {
  ended: "not-required",
  invited: "hands",
  expired: "soon",
  member: "fine",
} as const;

/** How a member stands: no longer here, invited and awaited, invited in vain, or here. */
function standingOf({ endedAt, invitedUntil, acceptedAt }: MemberRow, now: Temporal.Instant) {
  if (endedAt !== null) return "ended";
  if (invitedUntil === null || acceptedAt !== null) return "member";
  return invitedUntil.getTime() > now.epochMilliseconds ? "invited" : "expired";
}

export async function PeopleTable({ members, place, now }: Props) {
  const t = await getTranslator();
  const { locale, workspace } = place;
  const columns = ["name", "roles", "organisations", "state"] as const;
  const at = (instant: Date) => formatInstantCompact(instantOf(instant), { zone: "Europe/Paris", locale });
  return (
    <Table className="cards max-h-none" label={t("settings.people.title")}>
      <TableHead columns={columns} heading={(column) => t(`settings.people.columns.${column}`)} />
      <tbody>
        {members.map((member) => {
          const standing = standingOf(member, now);
          const names = member.organisations.map(({ organisation }) => organisation.name);
          return (
            <tr key={member.id}>
              <th scope="row">
                <a
                  className="font-medium text-accent underline"
                  data-follow="stay"
                  href={`/${locale}/${workspace}/settings/people?member=${member.id}`}
                >
                  {member.name}
                </a>
                <span className="block font-normal text-faint text-xs [overflow-wrap:anywhere]">
                  {member.user.email}
                </span>
              </th>
              <td data-label={t("settings.people.columns.roles")}>
                {member.roles.map((role) => t(`roles.${role as Role}`)).join(", ")}
              </td>
              <td data-label={t("settings.people.columns.organisations")}>
                {names.slice(0, 3).join(", ")}
                {names.length > 3 ? ` ${t("settings.people.more", { count: names.length - 3 })}` : null}
              </td>
              <td data-label={t("settings.people.columns.state")}>
                <StateBadge tone={TONES[standing]}>{t(`settings.people.states.${standing}`)}</StateBadge>
                {standing === "invited" || standing === "expired" ? (
                  <span className="block text-faint text-xs">
                    {t("settings.people.until", {
                      at: member.invitedUntil === null ? "" : at(member.invitedUntil),
                    })}
                  </span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
