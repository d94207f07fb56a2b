/**
 * The county shapes are of 2018; this table brings their codes (GB/T 2260) to the orders of the State Council
 * and the Ministry of Civil Affairs known to us up to the end of 2021. Units that were divided since cannot be
 * drawn from whole 2018 areas and keep the area of 2018: 330110 余杭区 (with 临平区 330113), 330109 萧山区 and
 * the former 江干区 (with 钱塘区 330114), 360112 新建区 and 360102 东湖区 (with 红谷滩区 360113).
 */
export interface Change {
  /** Today's code. */
  to: string;
  /** Today's full name. */
  name: string;
}

const CHANGED: ReadonlyArray<readonly [from: string, to: string, name: string]> = [
  ['320602', '320613', '崇川区'],
  ['320611', '320613', '崇川区'],
  ['320621', '320685', '海安市'],
  ['320684', '320614', '海门区'],
  ['320802', '320812', '清江浦区'],
  ['330103', '330105', '拱墅区'],
  ['330104', '330102', '上城区'],
  ['330185', '330112', '临安区'],
  ['330283', '330213', '奉化区'],
  ['331021', '331083', '玉环市'],
  ['340203', '340209', '弋江区'],
  ['340208', '340209', '弋江区'],
  ['340221', '340210', '湾沚区'],
  ['340222', '340212', '繁昌区'],
  ['340225', '340281', '无为市'],
  ['340824', '340882', '潜山市'],
  ['341822', '341882', '广德市'],
  ['370125', '370115', '济阳区'],
  ['370181', '370114', '章丘区'],
  ['370282', '370215', '即墨区'],
  ['370634', '370614', '蓬莱区'],
  ['370684', '370614', '蓬莱区'],
  ['371202', '370116', '莱芜区'],
  ['371203', '370117', '钢城区'],
  ['371523', '371503', '茌平区'],
  ['371626', '371681', '邹平市'],
  ['410306', '410308', '孟津区'],
  ['410322', '410308', '孟津区'],
  ['410381', '410307', '偃师区'],
  ['410728', '410783', '长垣市'],
  ['411023', '411003', '建安区'],
  ['411626', '411603', '淮阳区'],
  ['360105', '360112', '新建区'],
  ['360421', '360404', '柴桑区'],
  ['360427', '360483', '庐山市'],
  ['360622', '360603', '余江区'],
  ['361029', '361003', '东乡区'],
  ['361121', '361104', '广信区'],
  ['420821', '420882', '京山市'],
  ['421023', '421088', '监利市'],
  ['430124', '430182', '宁乡市'],
  ['130502', '130502', '襄都区'],
  ['130503', '130503', '信都区'],
  ['130521', '130503', '信都区'],
  ['130526', '130505', '任泽区'],
  ['130527', '130506', '南和区'],
  ['140402', '140403', '潞州区'],
  ['140411', '140403', '潞州区'],
  ['140421', '140404', '上党区'],
  ['140424', '140405', '屯留区'],
  ['140481', '140406', '潞城区'],
  ['140726', '140703', '太谷区'],
  ['610821', '610881', '神木市'],
];

const changes = new Map<string, Change>(CHANGED.map(([from, to, name]) => [from, { to, name }]));

/** Takes a code of 2018, gives today's code and name where they changed. */
export function changeOf(adcode: string): Change | undefined {
  return changes.get(adcode);
}

/** Shapes that carry no code in the package, by their file's folder and name. */
const WITHOUT_CODE: Readonly<Record<string, string>> = {
  '上海/崇明区': '310151',
  '沧州市/新华区': '130902',
  '沧州市/运河区': '130903',
  '沧州市/沧县': '130921',
  '沧州市/青县': '130922',
  '沧州市/东光县': '130923',
  '沧州市/海兴县': '130924',
  '沧州市/盐山县': '130925',
  '沧州市/肃宁县': '130926',
  '沧州市/南皮县': '130927',
  '沧州市/吴桥县': '130928',
  '沧州市/献县': '130929',
  '沧州市/孟村回族自治县': '130930',
  '沧州市/泊头市': '130981',
  '沧州市/任丘市': '130982',
  '沧州市/黄骅市': '130983',
  '沧州市/河间市': '130984',
};

/** Takes the path of a shape file inside the package, gives the code it lacks; throws when it is not known. */
export function codeByPath(path: string): string {
  const key = path
    .replace(/\.geojson$/, '')
    .split('/')
    .slice(-2)
    .join('/');
  const code = WITHOUT_CODE[key];
  if (!code) throw new Error(`no code known for ${path}`);
  return code;
}
