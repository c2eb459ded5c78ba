import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { AppShell } from "#components/app-shell.tsx";
import { FollowLinks } from "#components/follow-links.tsx";
import { LocaleSwitch } from "#components/locale-switch.tsx";
import { Menu } from "#components/menu.tsx";
import { RunningClocks } from "#components/running-clocks.tsx";
import { ThemeSwitch } from "#components/theme-switch.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { SearchLauncher } from "#features/search/components/search-launcher.tsx";
import { locales } from "#lib/i18n.ts";
import { isTheme, themeCookie } from "#lib/theme.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import type { Shell } from "../loaders.ts";
import { WorkspaceShortcuts } from "./workspace-shortcuts.tsx";

type Props = {
  shell: Shell;
  workspace: string;
  /** The form that ends the session. */
  signOut: ReactNode;
  setTheme: (form: FormData) => Promise<void>;
  children: ReactNode;
};

/** The frame around every page of a workspace: where one is, who one is, and as what. */
export async function WorkspaceFrame({ shell, workspace, signOut, setTheme, children }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const theme = (await cookies()).get(themeCookie)?.value;
  const base = `/${locale}/${workspace}`;
  const home = {
    href: base,
    label: t("workspace.nav.dashboard"),
    short: t("workspace.nav.dashboardShort"),
    icon: "layout-dashboard",
    match: "exact",
  } as const;
  const incidents = {
    href: `${base}/incidents`,
    label: t("workspace.nav.incidents"),
    icon: "siren",
  } as const;
  const mine = {
    href: `${base}/my-organisation`,
    label: t("workspace.nav.mine"),
    short: t("workspace.nav.mineShort"),
    icon: "building-2",
  } as const;
  const law = { href: `${base}/law`, label: t("workspace.nav.law"), icon: "scale" } as const;
  const metrics = { href: `${base}/metrics`, label: t("metrics.title"), icon: "table-2" } as const;
  const audit = { href: `${base}/audit`, label: t("workspace.nav.audit"), icon: "file-check" } as const;
  const signedLog = { href: `${base}/log`, label: t("signedLog.nav"), icon: "lock" } as const;
  const settings = { href: `${base}/settings`, label: t("settings.title"), icon: "settings" } as const;
  const seesCases = shell.reach !== "none";
  const organisations = {
    href: `${base}/organisations`,
    label: t("workspace.nav.organisations"),
    short: t("workspace.nav.organisationsShort"),
    icon: "hospital",
  } as const;
  const signals = {
    href: `${base}/signals`,
    label: t("signals.nav"),
    short: t(shell.reach === "workspace" ? "signals.nav" : "signals.navShort"),
    icon: "inbox",
  } as const;
  const nav = [
    home,
    ...(seesCases ? [incidents] : []),
    signals,
    ...(shell.reach === "workspace" ? [organisations] : []),
    ...(shell.speaksForOrganisations && seesCases ? [mine] : []),
    law,
    ...(seesCases ? [metrics] : []),
    ...(shell.roles.some((role) => role === "auditor" || role === "dpo") ? [audit] : []),
    ...(shell.reach === "organisation" ? [] : [signedLog]),
    ...(shell.roles.some((role) => role === "administrator" || role === "dpo") ? [settings] : []),
  ];
  const { search } = await getWords("search");
  const shortcut = (keys: string, href: string, label: string) => ({ keys, href, label });
  return (
    <AppShell
      breadcrumb={<p className="truncate text-sm text-soft">{shell.workspaceName}</p>}
      home={{ href: base, label: t("workspace.nav.dashboard") }}
      labels={{ skip: t("shell.skip"), nav: t("shell.nav") }}
      nav={nav}
      product={t("app.name")}
      tools={
        <>
          <SearchLauncher href={`${base}/search`} words={search} />
          <Suspense>
            <LocaleSwitch
              choices={locales.map((one) => ({ locale: one, name: t(`shell.languages.${one}`) }))}
              current={locale}
              label={t("shell.language")}
            />
          </Suspense>
          <Menu icon="user" label={shell.name}>
            <p className="text-ink text-sm">{t("workspace.signedInAs", { name: shell.name })}</p>
            <p className="text-faint text-xs">{shell.roles.map((role) => t(`roles.${role}`)).join(", ")}</p>
            <ThemeSwitch
              action={setTheme}
              current={isTheme(theme) ? theme : "system"}
              label={t("shell.theme")}
              names={{
                system: t("shell.themes.system"),
                light: t("shell.themes.light"),
                dark: t("shell.themes.dark"),
              }}
            />
            {signOut}
          </Menu>
        </>
      }
    >
      {children}
      <FollowLinks />
      <RunningClocks labels={clockLabels(t)} locale={locale} now={Temporal.Now.instant().epochMilliseconds} />
      <WorkspaceShortcuts
        base={base}
        everywhere={[
          shortcut("Ctrl K", `${base}/search`, t("search.title")),
          shortcut("g d", base, t("workspace.shortcuts.dashboard")),
          ...(seesCases ? [shortcut("g i", `${base}/incidents`, t("workspace.shortcuts.incidents"))] : []),
          ...(shell.reach === "workspace"
            ? [shortcut("g o", `${base}/organisations`, t("workspace.nav.organisations"))]
            : []),
          shortcut("g s", signals.href, t("signals.nav")),
          shortcut("g w", `${base}/law`, t("workspace.shortcuts.law")),
        ]}
        inCase={[
          shortcut("g f", "", t("workspace.shortcuts.facts")),
          shortcut("g m", "/matrix", t("workspace.shortcuts.matrix")),
          shortcut("g l", "/timeline", t("workspace.shortcuts.timeline")),
        ]}
        labels={{
          title: t("shortcuts.title"),
          close: t("shortcuts.close"),
          help: t("shortcuts.help"),
        }}
      />
    </AppShell>
  );
}
