/**
 * The tree of the Certificate Transparency test suite (leaves and roots) and notes over it signed by the public test
 * key of Go's note package: what every implementation of these formats must agree with. For tests.
 */

/** Leaf data in hex, its leaf hash, and the root of the tree that ends with it. */
export const REFERENCE_LEAVES = [
  {
    leaf: "",
    hash: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    root: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  },
  {
    leaf: "00",
    hash: "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    root: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  },
  {
    leaf: "10",
    hash: "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
    root: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  },
  {
    leaf: "2021",
    hash: "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
    root: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  },
  {
    leaf: "3031",
    hash: "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    root: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  },
  {
    leaf: "40414243",
    hash: "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
    root: "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  },
  {
    leaf: "5051525354555657",
    hash: "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
    root: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  },
  {
    leaf: "606162636465666768696a6b6c6d6e6f",
    hash: "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1",
    root: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  },
] as const;

export const EMPTY_ROOT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
export const FORGED_ROOT = "50600dd5c21bec3153437b34859007e723d2eef788e5185fb266a02beffad3ad";

const N01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
const N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const N47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
const N03 = REFERENCE_LEAVES[3].root;

/** Leaf, size, proof. */
export const REFERENCE_INCLUSIONS = [
  [0, 8, [REFERENCE_LEAVES[1].hash, N23, N47]],
  [5, 8, [REFERENCE_LEAVES[4].hash, N67, N03]],
  [2, 3, [N01]],
  [1, 5, [REFERENCE_LEAVES[0].hash, N23, REFERENCE_LEAVES[4].hash]],
  [0, 1, []],
] as const;

/** Old size, size, proof. */
export const REFERENCE_CONSISTENCIES = [
  [1, 8, [REFERENCE_LEAVES[1].hash, N23, N47]],
  [6, 8, [N45, N67, N03]],
  [2, 5, [N23, REFERENCE_LEAVES[4].hash]],
  [6, 7, [N45, REFERENCE_LEAVES[6].hash, N03]],
] as const;

export const PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
export const PETER_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

export const SOFA_NOTE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

export const LOG_KEY = "example.org/breachlog-test+c97f33b6+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

export const CHECKPOINT_0 = `example.org/breachlog-test
0
47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

— example.org/breachlog-test yX8ztrxzCT+yS+k3Ix6VrMz09lCjUSQxMxs9KKW8v+CmSrbmjHyYZMLL/QkzQoDMSCDECP0ohniCV/lsw53h2vL6xQ4=
`;

export const CHECKPOINT_6 = `example.org/breachlog-test
6
duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=

— example.org/breachlog-test yX8ztrn05AoNLDDPCDUNSRLlWpAdmvXkZaqUvrOUuntv4axEzHxB+rzWF6UvkjPpyl/2qI+arDTyYZ2cUPxu5vE3Vgg=
`;

export const CHECKPOINT_8 = `example.org/breachlog-test
8
XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

— example.org/breachlog-test yX8ztvNKKKMV6sUU0o8h2NJKjMA1smObonPHOo4SXrlvgKAv11p7r/j1a92HvuCicqDB9Mk+AWMtBbyqobXOl4GFMAQ=
`;

/** Same key, same size, another root: with CHECKPOINT_8, the evidence of a log that shows two histories. */
export const FORKED_CHECKPOINT_8 = `example.org/breachlog-test
8
UGAN1cIb7DFTQ3s0hZAH5yPS7veI5RhfsmagK+/6060=

— example.org/breachlog-test yX8ztvRpJba7iaxTZ2fTA84+5AyIx5y0NABjx3oAWUKW2RtHktZ1FoQXgjwfEdJmu5mhQGO8BILWCXcgnzWALxzd4gY=
`;

export const WITNESS_KEY = "witness.example.org/w1+4bab035b+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
/** Of CHECKPOINT_8, at 1700000000. */
export const WITNESS_LINE =
  "— witness.example.org/w1 S6sDWwAAAABlU/EA9sB5E0yrRjKSZB0JlFNxOjEyAE3eDz9oZZ9v5+vCaJ8CePiiEAsq3xJuO8jyujuTGnhZ07MEEyECwrJwayAgCg==\n";

export const WITNESS_BODY = `old 6
DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=
yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=

${CHECKPOINT_8}`;

export const LOG_PROOF = `c2sp.org/tlog-proof@v1
index 5
vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=
yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=

${CHECKPOINT_8}`;
