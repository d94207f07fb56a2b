/** What verbs say of the things that they govern, in the terms of data/CONTRIBUTING.md. */
import type { Status } from '../../model/statuses';

/**
 * `done`: it stands; `begun`: work has begun; `works`: being built, for works, for areas of cooperation only
 * advanced; `approved`, `made`, `wished`, `backed`, `named`: planned, planned, proposed, cooperating, mentioned.
 */
export type Act =
  'done' | 'begun' | 'works' | 'approved' | 'made' | 'wished' | 'backed' | 'raised' | 'signed' | 'named';

/** Behind the name or list: 建成通车, 开工建设. The first that stands near. */
export const AFTER: readonly [Act, RegExp][] = [
  [
    'wished',
    /^的?(?:前期研究|规划研究|预可研|研究论证)|^(?:项目)?通过预可研(?:专家)?(?:评审)?|^等?[^，。；]{0,10}(?:将|也将)?进一步研究/,
  ],
  [
    'approved',
    /^的?等?(?:两个|三个)?(?:项目|工程)?(?:建设)?(?:前期工作|可研|建设方案获|实施方案获|建设方案獲|总体方案获|获批建设|获批复|获批|获国家.{0,4}批复|纳入国家|列入|规划建设|可行性研究)/,
  ],
  [
    'begun',
    /^(?:项目)?(?:[也均都已将于在]|全面|正式|实现|全线|相继|顺利|实质性|年内|计划|力争|\d+月)*(?:开工建设|开工|动工|启动建设|开建)/,
  ],
  [
    'done',
    /^(?:项目)?(?:[也均都]|累计|全线|相继|已经|[已于]|正式|基本|顺利|成功|实现|建设|\d+月|\d+日|\d+年)*(?:建成通车|建成投运|建成投用|建成运营|建成(?=[，,。；;、]|$)|开通|通车|贯通|投运|投用|投入运营|投入使用|投入运行|竣工|完工|(?:改造|建设)?完成(?=[，,。；;、]|$)|首发|开行|首期开园|开园|开航|通航|启用|揭牌|运营(?!水平|效率|能力|主体|组织|管理|服务)|验收通过|创建考核验收通过|(?:在[\u4e00-\u9fff]{1,2})?落地)/,
  ],
  [
    'works',
    /^(?:项目)?(?:正在|正|全面)?(?:加快|加速|有序|稳步|顺利|全力|提速|扎实|全线)(?:推进|建设|实施)|^(?:建设)?(?:进展顺利|取得重大进展|取得重要进展|取得突破性进展)|^(?:项目)?建设(?:加快|全面|有序|稳步|顺利|全线|扎实|有力)(?:推进|实施)?/,
  ],
  [
    'backed',
    /^[\u4e00-\u9fff]{0,4}(?:建设)?(?:走深走实|同步提速|取得新?成效|取得积极成果|深入推进|纵深推进)|^(?:牵手|跨区域基础设施建设加快推进|实现两地通办)|^[^，。；]{0,14}实现两地通办/,
  ],
];

/** Before the name or list; the last one before it in its clause counts, with what it is joined to. */
export const BEFORE: readonly { act: Act; verb: RegExp; when?: RegExp }[] = [
  { act: 'signed', verb: /(?:共同)?(?:签署|签订|签约|达成)了?/g },
  {
    act: 'wished',
    verb: /(?:共同|积极|持续|超前|深入|协同|联合|全力)?(?:谋划|研究论证|研究|探索|争取|论证)(?:推进|构建|建立|建设)?|尽快启动|规划布局/g,
  },
  { act: 'wished', verb: /推动|推进|支持|力争/g, when: /(?:纳入|列入|进入).{0,8}规划|共建共享|签署/ },
  { act: 'wished', verb: /鼓励/g, when: /共建/ },
  {
    act: 'approved',
    verb: /规划建设|规划构筑|(?:加快|组织)?编制|列入|纳入|获批建设|获批|启动|加快开通|加快打通/g,
  },
  {
    act: 'approved',
    verb: /(?:重点|加快|积极|大力)?(?:推进|推动|开展|加快|做好|抓好)/g,
    when: /规划建设|前期工作|前期规划|前期研究|初步研究/,
  },
  {
    act: 'made',
    verb: /(?:协同|加快|共同|联合|合力|着力|努力|高标准|高水平|高起点|合作)*(?:打造|创建|构建|共建|共同建设|建立|设立|形成|培育|组建|构筑|布局)|完善|不断拓展|创造条件加快推进/g,
  },
  { act: 'begun', verb: /(?:新|全面|加快)?(?:开工建设|开工|动工|启动建设)/g },
  { act: 'done', verb: /(?:全面|如期|基本)?(?:建成投用|建成投运|建成|开通|开行|通车|投运|投用|新开|打通)/g },
  {
    act: 'works',
    verb: /(?:加快|全面|大力|提速|全力|有序|稳步|推动|推进|高水平|高标准|续建|继续|积极|获批)*(?:建设|修建|改扩建|扩建|新建|续建)|加快构筑|加快实施|(?:开展)?整治|提速和优化/g,
  },
  {
    act: 'works',
    verb: /(?:加快|大力)?开展/g,
    when: /^(?:加快|大力)?开展[^，。,]{0,30}(?:扩建|改造|整治|建设)/,
  },
  { act: 'works', verb: /实施/g, when: /工程|行动|改造/ },
  {
    act: 'backed',
    verb: /(?:加快|大力|持续|深入|全面|积极|扎实|协同|联动|统筹|高质量|全力|重点|共同|有序|稳步|鼓励)*(?:推进|深化|支持|加强|强化|提升|推动|鼓励|参与|融入|对接|加快|促进|实现)/g,
  },
  { act: 'named', verb: /围绕|紧扣|聚焦|依托|根据|借力|立足|按照|服务|作为|属于|位于|连接|途经|经过|适用/g },
];

/** Behind the list: what the verb before it has for its object. */
export const OBJECT =
  /^[^，。；！？,;!?\n]{0,14}?(前期工作|前期研究|规划编制工作|规划编制|规划建设|规划研究|建设规划|工程建设|项目建设|建设任务|建设|等工程项目|工程|合作|协同发展|一体化发展|同城化|发展|改革|审批工作|通车|通航)/;

/** Words that make a fact of tomorrow. */
export const FUTURE =
  /力争|争取|确保|计划|拟|将[于在要]?|年内|年底前?|尽快|到20\d\d年|预计|有望|推动.{0,12}(?:尽早|尽快)/;

export const STATUS_OF: Record<Act, Status> = {
  done: 'opened',
  begun: 'under-construction',
  works: 'under-construction',
  approved: 'planned',
  made: 'planned',
  wished: 'proposed',
  backed: 'cooperating',
  raised: 'cooperating',
  signed: 'agreed',
  named: 'mentioned',
};
