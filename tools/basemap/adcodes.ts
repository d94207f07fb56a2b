/**
 * The county shapes are of 2018; this table brings their codes (GB/T 2260) to the orders of the State Council
 * and the Ministry of Civil Affairs known to us up to the end of 2021. Units that were divided since cannot be
 * drawn from whole 2018 areas and keep the area of 2018: they stand in data/basemap/divided.yaml, from where
 * lists and filters take their names.
 */
export interface Change {
  /** Today's code. */
  to: string;
  /** Today's full name. */
  name: string;
  /** Of the order. */
  year: number;
}

const CHANGED: ReadonlyArray<readonly [from: string, to: string, name: string, year: number]> = [
  ['320602', '320613', '崇川区', 2020],
  ['320611', '320613', '崇川区', 2020],
  ['320621', '320685', '海安市', 2018],
  ['320684', '320614', '海门区', 2020],
  ['320802', '320812', '清江浦区', 2016],
  ['330103', '330105', '拱墅区', 2021],
  ['330104', '330102', '上城区', 2021],
  ['330185', '330112', '临安区', 2017],
  ['330283', '330213', '奉化区', 2016],
  ['331021', '331083', '玉环市', 2017],
  ['340203', '340209', '弋江区', 2020],
  ['340208', '340209', '弋江区', 2020],
  ['340221', '340210', '湾沚区', 2020],
  ['340222', '340212', '繁昌区', 2020],
  ['340225', '340281', '无为市', 2019],
  ['340824', '340882', '潜山市', 2018],
  ['341822', '341882', '广德市', 2019],
  ['370125', '370115', '济阳区', 2018],
  ['370181', '370114', '章丘区', 2016],
  ['370282', '370215', '即墨区', 2017],
  ['370634', '370614', '蓬莱区', 2020],
  ['370684', '370614', '蓬莱区', 2020],
  ['371202', '370116', '莱芜区', 2018],
  ['371203', '370117', '钢城区', 2018],
  ['371523', '371503', '茌平区', 2019],
  ['371626', '371681', '邹平市', 2018],
  ['410306', '410308', '孟津区', 2021],
  ['410322', '410308', '孟津区', 2021],
  ['410381', '410307', '偃师区', 2021],
  ['410728', '410783', '长垣市', 2019],
  ['411023', '411003', '建安区', 2016],
  ['411626', '411603', '淮阳区', 2019],
  ['360105', '360112', '新建区', 2019],
  ['360421', '360404', '柴桑区', 2017],
  ['360427', '360483', '庐山市', 2016],
  ['360622', '360603', '余江区', 2018],
  ['361029', '361003', '东乡区', 2016],
  ['361121', '361104', '广信区', 2019],
  ['420821', '420882', '京山市', 2018],
  ['421023', '421088', '监利市', 2020],
  ['430124', '430182', '宁乡市', 2017],
  ['130502', '130502', '襄都区', 2020],
  ['130503', '130503', '信都区', 2020],
  ['130521', '130503', '信都区', 2020],
  ['130526', '130505', '任泽区', 2020],
  ['130527', '130506', '南和区', 2020],
  ['140402', '140403', '潞州区', 2018],
  ['140411', '140403', '潞州区', 2018],
  ['140421', '140404', '上党区', 2018],
  ['140424', '140405', '屯留区', 2018],
  ['140481', '140406', '潞城区', 2018],
  ['140726', '140703', '太谷区', 2019],
  ['610821', '610881', '神木市', 2017],
];

const changes = new Map<string, Change>(CHANGED.map(([from, to, name, year]) => [from, { to, name, year }]));

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
