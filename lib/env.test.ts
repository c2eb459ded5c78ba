import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const urls = {
  DATABASE_URL: "postgresql://app@localhost/m",
  WORKER_DATABASE_URL: "postgresql://worker@localhost/m",
  MIGRATE_DATABASE_URL: "postgres://migrate@localhost/m",
};

describe("settings read from the environment", () => {
  it("binds loopback, port 3000, the folder .data and a name passkeys accept when nothing is set", () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      DATA_DIR: ".data",
      EVIDENCE_STORE: "disk",
      AUTH_URL: "http://localhost:3000",
      LOG_KEYS: ".data/log-keys",
      BACKUP_FOLDER: ".data/backups",
      LOG_ORIGIN: "maincourante.local",
      WITNESS_PRIVATE: "refuse",
    });
  });

  it("follows PORT in the address people open, unless AUTH_URL is given", () => {
    expect(readEnv({ PORT: "4100" }).AUTH_URL).toBe("http://localhost:4100");
    expect(readEnv({ PORT: "4100", AUTH_URL: "https://crise.example.org" }).AUTH_URL).toBe(
      "https://crise.example.org",
    );
  });

  it("treats an empty variable as absent", () => {
    expect(readEnv({ PORT: "", AUTH_SECRET: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each(["http", "0", "70000", "30.5"])("refuses PORT=%s and says what a port is", (port) => {
    expect(() => readEnv({ PORT: port })).toThrow("PORT must be a port number between 1 and 65535");
  });

  it.each(["disk", "s3://preuves", "s3://preuves/cellule-1"])("knows where evidence is kept: %s", (store) => {
    expect(readEnv({ EVIDENCE_STORE: store }).EVIDENCE_STORE).toBe(store);
    expect(() => readEnv({ EVIDENCE_STORE: `file://${store}` })).toThrow("EVIDENCE_STORE must be");
  });

  it("keeps the database addresses as given", () => {
    expect(readEnv(urls)).toMatchObject(urls);
  });

  it("sends mail only with a server and a sender, and knows what an address is", () => {
    const mail = { SMTP_URL: "smtps://user:p%40ss@mail.example.org", MAIL_FROM: "crise@example.org" };
    expect(readEnv(mail)).toMatchObject(mail);
    expect(() => readEnv({ ...mail, MAIL_FROM: "" })).toThrow("MAIL_FROM is needed with SMTP_URL");
    expect(() => readEnv({ ...mail, SMTP_URL: "" })).toThrow("and SMTP_URL with it");
    expect(() => readEnv({ ...mail, SMTP_URL: "https://mail.example.org" })).toThrow("SMTP_URL must be");
    expect(() => readEnv({ ...mail, MAIL_FROM: "Crise <crise@example.org>" })).toThrow("MAIL_FROM must be");
  });

  it("refuses a short secret and an address of another database, naming both", () => {
    const act = () => readEnv({ ...urls, AUTH_SECRET: "short", DATABASE_URL: "mysql://x" });
    expect(act).toThrow("AUTH_SECRET must have at least 32 characters");
    expect(act).toThrow("DATABASE_URL must be a postgresql:// address");
    for (const url of ["postgresql://", "postgresql://host/m", "postgresql://app:pa%ss@host/m", "app@host/m"])
      expect(() => readEnv({ ...urls, DATABASE_URL: url })).toThrow("DATABASE_URL must be");
  });
});
